"""Made-up names by language of contact: common first and last names, joined by chance. Nobody in particular."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Namen:
    """First names of women and men, and last names, of one language."""

    vrouwen: tuple[str, ...]
    mannen: tuple[str, ...]
    achternamen: tuple[str, ...]

    def voornamen(self, geslacht: str) -> tuple[str, ...]:
        """First names that go with `v` or `m`; anything else may have either."""
        return {"v": self.vrouwen, "m": self.mannen}.get(geslacht, self.vrouwen + self.mannen)


def _namen(vrouwen: str, mannen: str, achternamen: str) -> Namen:
    return Namen(*(tuple(names.split(";")) for names in (vrouwen, mannen, achternamen)))


NAMEN: dict[str, Namen] = {
    "Arabisch": _namen(
        "Amal;Rania;Hanan;Layla;Samira;Nour;Rim;Dina;Salma;Huda;Yasmin;Lina",
        "Ahmad;Omar;Khaled;Yousef;Samir;Bilal;Tarek;Hassan;Nabil;Ziad;Fadi;Karim",
        "Al Masri;Haddad;Khoury;Nasser;Darwish;Saleh;Hamdan;Issa;Barakat;Shahin;Qasim;Najjar",
    ),
    "Tigrinya": _namen(
        "Selam;Feven;Miriam;Saba;Luwam;Rahel;Bisrat;Winta;Helen;Senait",
        "Yonas;Filmon;Samuel;Tesfay;Dawit;Robel;Henok;Kidane;Amanuel;Merhawi",
        "Tekle;Haile;Gebremedhin;Habte;Ghebre;Kahsay;Woldu;Berhane;Negash;Araya",
    ),
    "Farsi": _namen(
        "Shirin;Parisa;Maryam;Nasrin;Zahra;Leila;Azadeh;Mina",
        "Reza;Ali;Farhad;Navid;Mehdi;Kamran;Omid;Babak",
        "Ahmadi;Karimi;Rahimi;Hosseini;Sadeghi;Jafari;Moradi;Amini",
    ),
    "Turks": _namen(
        "Elif;Zeynep;Ayse;Derya;Selin;Hatice",
        "Mehmet;Emre;Murat;Yusuf;Kemal;Burak",
        "Yilmaz;Demir;Kaya;Celik;Sahin;Aydin",
    ),
    "Somali": _namen(
        "Hodan;Fadumo;Ifrah;Sagal;Ayan;Amina",
        "Abdi;Mohamed;Farah;Liban;Ismail;Warsame",
        "Abdullahi;Hersi;Jama;Osman;Aden;Warsame",
    ),
    "Koerdisch": _namen(
        "Berivan;Rojin;Zilan;Shilan;Avin;Nazdar",
        "Azad;Rebwar;Dilshad;Karwan;Serhat;Hiwa",
        "Aziz;Rashid;Barzan;Mirza;Hamo;Sherko",
    ),
    "Pasjtoe": _namen(
        "Gulalai;Palwasha;Spozhmai;Zarghuna",
        "Wali;Najib;Hamid;Sharif",
        "Stanekzai;Noorzai;Wardak;Safi",
    ),
    "Amhaars": _namen(
        "Hirut;Bethlehem;Meseret;Tigist",
        "Abebe;Dereje;Girma;Solomon",
        "Bekele;Tadesse;Alemu;Kebede",
    ),
    "Oekraïens": _namen(
        "Oksana;Iryna;Natalia;Halyna",
        "Andriy;Taras;Bohdan;Mykola",
        "Koval;Melnyk;Tkachuk;Bondar",
    ),
    "Engels": _namen(
        "Blessing;Grace;Joy;Patience",
        "Emmanuel;Kwame;Samuel;Victor",
        "Okafor;Mensah;Johnson;Obi",
    ),
    "Berbers": _namen(
        "Fatiha;Naima;Loubna;Siham",
        "Said;Jamal;Mimoun;Hicham",
        "Amrani;El Bakkali;Ouali;Tahiri",
    ),
    "Spaans": _namen(
        "Lucia;Camila;Paola;Carmen",
        "Diego;Carlos;Andres;Luis",
        "Rojas;Herrera;Castro;Medina",
    ),
    "Portugees": _namen(
        "Ana;Juliana;Beatriz;Marta",
        "Paulo;Rafael;Bruno;Tiago",
        "Silva;Pereira;Costa;Ramos",
    ),
    "Thai": _namen(
        "Malee;Suda;Ratana;Kanya",
        "Somchai;Anan;Niran;Chai",
        "Saetang;Chaiyo;Suwan;Thongdee",
    ),
    "Vietnamees": _namen(
        "Linh;Huong;Mai;Thuy",
        "Minh;Hung;Tuan;Duc",
        "Nguyen;Tran;Pham;Hoang",
    ),
    "Nederlands": _namen(
        "Anneke;Marijke;Els;Ria;Joke;Ineke;Tineke;Margriet;Sanne;Lotte;Femke;Hanneke;Wil;Trudy;Maaike;Eva;Ellen;Karin",
        "Jan;Piet;Henk;Kees;Wim;Hans;Ruud;Bram;Daan;Joost;Maarten;Gerard;Theo;Rob;Erik;Sjoerd",
        "de Vries;Jansen;van den Berg;Bakker;Visser;Smit;Meijer;de Boer;Mulder;de Groot;Bos;Vos;Peters;Hendriks;"
        "van Leeuwen;Dekker;Brouwer;de Wit;Dijkstra;van der Meer;Kuipers;Postma;Veenstra;van Dam",
    ),
}
