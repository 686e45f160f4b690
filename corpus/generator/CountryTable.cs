namespace NewsSearch.Corpus;

/// <summary>The countries of the synthetic news, most frequent first.</summary>
internal static class CountryTable
{
    /// <summary>ISO 3166-1 alpha-2 code and English name.</summary>
    public static readonly Country[] Rows =
    [
        new("PK", "Pakistan"), new("US", "United States"), new("IN", "India"), new("CN", "China"),
        new("GB", "United Kingdom"), new("AF", "Afghanistan"), new("IR", "Iran"), new("SA", "Saudi Arabia"),
        new("AE", "United Arab Emirates"), new("TR", "Turkey"), new("RU", "Russia"), new("DE", "Germany"),
        new("JP", "Japan"), new("FR", "France"), new("BD", "Bangladesh"), new("LK", "Sri Lanka"),
        new("KE", "Kenya"), new("BR", "Brazil"), new("QA", "Qatar"), new("UZ", "Uzbekistan"),
        new("KZ", "Kazakhstan"), new("AZ", "Azerbaijan"), new("BY", "Belarus"), new("TJ", "Tajikistan"),
        new("IT", "Italy"), new("ES", "Spain"), new("CA", "Canada"), new("AU", "Australia"),
        new("KR", "South Korea"), new("MY", "Malaysia"), new("ID", "Indonesia"), new("EG", "Egypt"),
        new("NG", "Nigeria"), new("ZA", "South Africa"), new("UA", "Ukraine"), new("PL", "Poland"),
        new("NL", "Netherlands"), new("BE", "Belgium"), new("SE", "Sweden"), new("NO", "Norway"),
        new("DK", "Denmark"), new("CH", "Switzerland"), new("AT", "Austria"), new("GR", "Greece"),
        new("PT", "Portugal"), new("IE", "Ireland"), new("MX", "Mexico"), new("AR", "Argentina"),
        new("CL", "Chile"), new("CO", "Colombia"), new("PE", "Peru"), new("TH", "Thailand"),
        new("VN", "Vietnam"), new("PH", "Philippines"), new("SG", "Singapore"), new("NP", "Nepal"),
        new("OM", "Oman"), new("KW", "Kuwait"), new("IQ", "Iraq"), new("JO", "Jordan"),
        new("SY", "Syria"), new("LB", "Lebanon"), new("ET", "Ethiopia"), new("TZ", "Tanzania"),
        new("UG", "Uganda"), new("GH", "Ghana"), new("SN", "Senegal"), new("MA", "Morocco"),
        new("GE", "Georgia"), new("NA", "Namibia"), new("NZ", "New Zealand"), new("FI", "Finland"),
    ];
}
