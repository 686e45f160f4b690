namespace NewsSearch.Extraction.Ministers;

/// <summary>Provinces and states that have ministers of their own, by the names that the press uses.</summary>
internal static class SubdivisionTable
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["punjab"] = "PK-PB", ["sindh"] = "PK-SD", ["balochistan"] = "PK-BA", ["khyber pakhtunkhwa"] = "PK-KP",
        ["kp"] = "PK-KP", ["kpk"] = "PK-KP", ["k-p"] = "PK-KP",
        ["gilgit-baltistan"] = "PK-GB", ["gilgit baltistan"] = "PK-GB", ["gb"] = "PK-GB",
        ["azad kashmir"] = "PK-JK", ["ajk"] = "PK-JK", ["aj&k"] = "PK-JK", ["azad jammu"] = "PK-JK",
        ["assam"] = "IN-AS", ["delhi"] = "IN-DL", ["west bengal"] = "IN-WB", ["uttar pradesh"] = "IN-UP",
        ["bihar"] = "IN-BR", ["gujarat"] = "IN-GJ", ["maharashtra"] = "IN-MH", ["karnataka"] = "IN-KA",
        ["kerala"] = "IN-KL", ["tamil nadu"] = "IN-TN", ["telangana"] = "IN-TS", ["andhra pradesh"] = "IN-AP",
        ["rajasthan"] = "IN-RJ", ["madhya pradesh"] = "IN-MP", ["haryana"] = "IN-HR", ["odisha"] = "IN-OR",
        ["jharkhand"] = "IN-JH", ["chhattisgarh"] = "IN-CT", ["uttarakhand"] = "IN-UT", ["himachal pradesh"] = "IN-HP",
        ["goa"] = "IN-GA", ["manipur"] = "IN-MN", ["indian punjab"] = "IN-PB", ["jammu and kashmir"] = "IN-JK",
        ["scotland"] = "GB-SCT", ["wales"] = "GB-WLS", ["northern ireland"] = "GB-NIR", ["scottish"] = "GB-SCT",
        ["welsh"] = "GB-WLS", ["ontario"] = "CA-ON", ["quebec"] = "CA-QC", ["alberta"] = "CA-AB",
        ["british columbia"] = "CA-BC", ["new south wales"] = "AU-NSW",
        ["queensland"] = "AU-QLD",
        ["manitoba"] = "CA-MB", ["saskatchewan"] = "CA-SK", ["nova scotia"] = "CA-NS", ["new brunswick"] = "CA-NB",
        ["newfoundland and labrador"] = "CA-NL", ["prince edward island"] = "CA-PE",
        ["south australia"] = "AU-SA", ["western australia"] = "AU-WA", ["tasmania"] = "AU-TAS",
        ["northern territory"] = "AU-NT", ["nsw"] = "AU-NSW",
        ["gauteng"] = "ZA-GP", ["western cape"] = "ZA-WC", ["eastern cape"] = "ZA-EC", ["northern cape"] = "ZA-NC",
        ["limpopo"] = "ZA-LP", ["mpumalanga"] = "ZA-MP", ["kwazulu-natal"] = "ZA-KZN",
        ["sarawak"] = "MY-13", ["sabah"] = "MY-12", ["penang"] = "MY-07", ["melaka"] = "MY-04",
        ["tripura"] = "IN-TR", ["meghalaya"] = "IN-ML", ["mizoram"] = "IN-MZ", ["nagaland"] = "IN-NL",
        ["sikkim"] = "IN-SK", ["arunachal pradesh"] = "IN-AR", ["puducherry"] = "IN-PY", ["orissa"] = "IN-OR",
        ["saxony"] = "DE-SN", ["hesse"] = "DE-HE", ["thuringia"] = "DE-TH", ["brandenburg"] = "DE-BB",
        ["bavaria"] = "DE-BY", ["bavarian"] = "DE-BY", ["kurdistan"] = "IQ-KR", ["kurdistan region"] = "IQ-KR",
        ["khyber pakhtunkhawa"] = "PK-KP", ["khyber pukhtunkhwa"] = "PK-KP", ["khyber-pakhtunkhwa"] = "PK-KP",
        ["khyber pakhtoonkhwa"] = "PK-KP", ["baluchistan"] = "PK-BA",
        ["kurdistan regional"] = "IQ-KR", ["north rhine-westphalia"] = "DE-NW",
        ["lower saxony"] = "DE-NI", ["baden-württemberg"] = "DE-BW", ["baden-wuerttemberg"] = "DE-BW",
        ["ladakh"] = "IN-LA", ["johor"] = "MY-01", ["selangor"] = "MY-10",
        ["victoria state"] = "AU-VIC", ["free state"] = "ZA-FS", ["north west province"] = "ZA-NW",
    };

    /// <summary>Capitals, whose datelines tell which province's minister is meant.</summary>
    private static readonly Dictionary<string, string> Capitals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lahore"] = "PK-PB", ["karachi"] = "PK-SD", ["quetta"] = "PK-BA", ["peshawar"] = "PK-KP", ["gilgit"] = "PK-GB",
        ["muzaffarabad"] = "PK-JK", ["hyderabad"] = "PK-SD", ["multan"] = "PK-PB", ["faisalabad"] = "PK-PB",
        ["skardu"] = "PK-GB", ["sukkur"] = "PK-SD", ["gwadar"] = "PK-BA", ["swat"] = "PK-KP",
        ["mardan"] = "PK-KP", ["sialkot"] = "PK-PB", ["bahawalpur"] = "PK-PB", ["turbat"] = "PK-BA",
        ["thiruvananthapuram"] = "IN-KL", ["kochi"] = "IN-KL", ["kozhikode"] = "IN-KL", ["bengaluru"] = "IN-KA",
        ["bangalore"] = "IN-KA", ["mysuru"] = "IN-KA", ["chennai"] = "IN-TN", ["coimbatore"] = "IN-TN",
        ["madurai"] = "IN-TN", ["mumbai"] = "IN-MH", ["pune"] = "IN-MH", ["nagpur"] = "IN-MH", ["kolkata"] = "IN-WB",
        ["lucknow"] = "IN-UP", ["patna"] = "IN-BR", ["jaipur"] = "IN-RJ", ["bhopal"] = "IN-MP", ["guwahati"] = "IN-AS",
        ["bhubaneswar"] = "IN-OR", ["ranchi"] = "IN-JH", ["raipur"] = "IN-CT", ["dehradun"] = "IN-UT",
        ["shimla"] = "IN-HP", ["panaji"] = "IN-GA", ["imphal"] = "IN-MN", ["amaravati"] = "IN-AP",
        ["vijayawada"] = "IN-AP", ["visakhapatnam"] = "IN-AP", ["gandhinagar"] = "IN-GJ", ["ahmedabad"] = "IN-GJ",
        ["agartala"] = "IN-TR", ["shillong"] = "IN-ML", ["aizawl"] = "IN-MZ", ["kohima"] = "IN-NL",
        ["gangtok"] = "IN-SK", ["itanagar"] = "IN-AR", ["puducherry"] = "IN-PY", ["edinburgh"] = "GB-SCT",
        ["cardiff"] = "GB-WLS", ["belfast"] = "GB-NIR",
    };

    /// <summary>The subdivision that one or two words name, or null.</summary>
    public static string? Code(string name) => Codes.GetValueOrDefault(name);

    /// <summary>The subdivision that a word names, or null.</summary>
    public static string? Code(ReadOnlySpan<char> name) =>
        Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out string? code) ? code : null;

    /// <summary>The subdivision of the first city of a dateline, or null.</summary>
    public static string? OfDateline(string? dateline)
    {
        var city = dateline.AsSpan();
        int cut = city.IndexOfAny('/', ',');
        city = (cut < 0 ? city : city[..cut]).Trim();
        return Capitals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(city, out string? code) ? code : null;
    }
}
