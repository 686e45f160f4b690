namespace NewsSearch.Analysis;

/// <summary>American spellings with the British ones.</summary>
/// <remarks>
/// Not here, since they are different words as well: check and cheque, tire and tyre, story and storey, draft and
/// draught, curb and kerb, prize and prise, ton and tonne.
/// </remarks>
internal static class BritishSpellingTable
{
    private const string WholeWords =
        """
        center centre|centers centres|centered centred|centering centring|epicenter epicentre|theater theatre
        theaters theatres|meter metre|meters metres|kilometer kilometre|kilometers kilometres|centimeter centimetre
        centimeters centimetres|millimeter millimetre|millimeters millimetres|liter litre|liters litres
        fiber fibre|fibers fibres|caliber calibre|somber sombre|specter spectre|meager meagre|luster lustre
        lackluster lacklustre|saber sabre|sabers sabres|scepter sceptre|scepters sceptres|amphitheater amphitheatre
        defense defence|defenses defences|offense offence|offenses offences|pretense pretence|license licence
        licenses licences|licensed licenced|licensing licencing|practise practice|practises practices
        practised practiced|practising practicing|program programme|programs programmes|catalog catalogue
        catalogs catalogues|dialog dialogue|dialogs dialogues|analog analogue|gray grey|grays greys|disk disc
        disks discs|aluminum aluminium|jewelry jewellery|cozy cosy|fulfill fulfil|fulfills fulfils|instill instil
        distill distil|enroll enrol|enrolls enrols|enrollment enrolment|enrollments enrolments
        fulfillment fulfilment|installment instalment|installments instalments|skillful skilful
        skillfully skilfully|willful wilful|willfully wilfully|woolen woollen|marvelous marvellous
        judgment judgement|judgments judgements|acknowledgment acknowledgement|aging ageing|councilor councillor
        councilors councillors|cancelation cancellation|cancelations cancellations|mold mould|molds moulds
        molded moulded|molding moulding|moldy mouldy|fetus foetus|fetuses foetuses|fetal foetal|anemia anaemia
        anemic anaemic|pajamas pyjamas|artifact artefact|artifacts artefacts|sulfur sulphur|sulfate sulphate
        maneuver manoeuvre|maneuvers manoeuvres|maneuvered manoeuvred|maneuvering manoeuvring|airplane aeroplane
        airplanes aeroplanes|burnt burned|learnt learned|spelt spelled|dreamt dreamed|spilt spilled
        """;

    // Each with what begins alike and is spelled in one way only.
    private const string WordBeginnings =
        """
        ardor ardour|armor armour|behavior behaviour|candor candour|clamor clamour|color colour -colorad
        endeavor endeavour|favor favour|fervor fervour|flavor flavour|glamor glamour|harbor harbour
        honor honour -honorar|humor humour|labor labour -laborat|neighbor neighbour|odor odour|parlor parlour
        rancor rancour|rigor rigour|rumor rumour|savior saviour|splendor splendour|tumor tumour|valor valour
        vapor vapour -vaporis|vigor vigour|anesth anaesth|archeolog archaeolog|diarrhea diarrhoea
        encyclopedi encyclopaedi|gynecolog gynaecolog|hemoglobin haemoglobin|hemophil haemophil|hemorrh haemorrh
        leukemi leukaemi|orthopedic orthopaedic|pediatric paediatric|skeptic sceptic|smolder smoulder|plow plough
        mustache moustache
        """;

    /// <summary>Words with a z in either spelling.</summary>
    public static string[] AlwaysZed { get; } =
    [
        "size", "sizes", "sized", "sizing", "prize", "prizes", "prized", "prizing", "seize", "seizes", "seized",
        "seizing", "capsize", "capsizes", "capsized", "capsizing", "downsize", "downsizes", "downsized",
        "downsizing", "maize", "oversize", "oversized", "outsize", "outsized", "resize", "resized", "resizing",
        "belize", "baize", "assize", "assizes",
    ];

    /// <summary>Words that double their l before an ending.</summary>
    public static string[] Doubling { get; } =
    [
        "travel", "cancel", "label", "model", "signal", "fuel", "channel", "quarrel", "level", "panel", "tunnel",
        "shovel", "dial", "total", "rival", "equal", "pedal", "marshal", "counsel", "funnel", "libel", "duel",
        "revel", "ravel", "unravel", "chisel", "swivel", "parcel", "barrel", "bevel", "initial", "snivel",
    ];

    /// <summary>From the American spelling to the British one.</summary>
    public static Dictionary<string, string> Words { get; } =
        Read(WholeWords).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static readonly (string American, string British, string[] Except)[][] ByLetter =
        [.. Enumerable.Range('a', 26).Select(letter => Read(WordBeginnings).Where(parts => parts[0][0] == letter)
            .Select(parts => (parts[0], parts[1], parts[2..].Select(except => except[1..]).ToArray())).ToArray())];

    /// <summary>Beginnings of words with a first letter, and what else begins with them.</summary>
    public static ReadOnlySpan<(string American, string British, string[] Except)> Beginnings(char first) =>
        first is >= 'a' and <= 'z' ? ByLetter[first - 'a'] : default;

    private static IEnumerable<string[]> Read(string words) =>
        words.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim().Split(' '));
}
