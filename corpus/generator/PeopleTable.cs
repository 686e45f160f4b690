namespace NewsSearch.Corpus;

/// <summary>Names from which invented ministers are put together.</summary>
internal static class PeopleTable
{
    /// <summary>Given names.</summary>
    public static readonly string[] Given =
    [
        "Amina", "Bilal", "Carla", "Daniyar", "Elena", "Farhan", "Grace", "Hamid", "Ines", "Javed", "Kamala", "Lutfi",
        "Marta", "Nadir", "Olga", "Pervez", "Rashida", "Samuel", "Tamar", "Usman", "Vera", "Wanjiku", "Yusuf", "Zainab",
        "Anders", "Beatriz", "Chinwe", "Dmitri", "Esther", "Fatou", "Gulnara", "Haruki", "Ilyas", "Jonas", "Keiko",
    ];

    /// <summary>Family names.</summary>
    public static readonly string[] Family =
    [
        "Abbasi", "Bergmann", "Castellanos", "Durrani", "Eriksen", "Fernando", "Gichuru", "Hashmi", "Ivanenko",
        "Jatoi", "Kimathi", "Lashari", "Mehboob", "Nakamori", "Okonjo", "Pereira", "Qaisrani", "Rustamov", "Shinwari",
        "Tashkenov", "Ustad", "Varma", "Wattoo", "Yelden", "Zadran", "Almeida", "Baloch", "Chaudhury", "Dalakis",
    ];

    /// <summary>Outlets and agencies, all invented, most frequent first.</summary>
    public static readonly string[] Outlets =
    [
        "Meridian Wire", "The Harbour Times", "Indus News Agency", "Business Meridian", "Savanna Standard",
        "Kaveri Herald", "Rhine Courier International", "The Pacific Ledger", "The Northern Dispatch", "Coastal News",
    ];
}
