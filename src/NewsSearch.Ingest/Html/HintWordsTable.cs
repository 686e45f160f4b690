namespace NewsSearch.Ingest.Html;

/// <summary>
/// The words in names of classes that tell the parts of a page. Two or three words that stand side by side count as
/// one, too: "most-read" is "mostread".
/// </summary>
internal static class HintWordsTable
{
    /// <summary>The meaning of a word, or <see cref="Hint.None"/>.</summary>
    public static Hint Of(ReadOnlySpan<char> word) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var hint) ? hint : Hint.None;

    /// <summary>Whether a word in front takes the meaning away: "has-sidebar", "no-comments".</summary>
    public static bool IsDenial(ReadOnlySpan<char> word) => word is "has" or "with" or "no" or "without" or "not"
        or "is" or "js" or "can" or "show";

    /// <summary>Whether a word in front makes a footer the article's own, which may name author and date.</summary>
    public static bool IsOwn(ReadOnlySpan<char> word) => word is "post" or "entry" or "article" or "story";

    private static readonly Dictionary<string, Hint> Words = Build(
    [
        (Hint.Chrome,
            "nav navbar navigation subnav menu submenu megamenu offcanvas hamburger breadcrumb breadcrumbs "
            + "crumbs share sharing shares sharebar sharebuttons sharedaddy social socials addthis addtoany a2a "
            + "related relatedposts recommended recommendation recommendations recirculation recirc cookie "
            + "cookies consent gdpr ccpa newsletter newsletters subscribe subscription signup signin login "
            + "sidebar footer popup modal lightbox interstitial ad ads adslot adbox adunit advert adverts "
            + "advertise advertisement advertisements advertising adsbygoogle adsense sponsor sponsored "
            + "sponsors promo promos promoted promotion trending popular mostread mostviewed mostpopular "
            + "outbrain taboola pagination pager paging pagelinks pagenav pagenumbers ticker toolbar skiplink "
            + "skiplinks dialog caption captions figcaption imagecredit photocredit slideshow carousel readmore "
            + "alsoread morestories morenews morefrom moreon nextarticle prevnext nextprev poll survey donate "
            + "donation tagcloud tagslist taglist posttags entrytags masthead topbar copyright notification "
            + "notifications banner searchform searchbox switcher player feedback authorbio authorbox "
            + "aboutauthor authordescription abouttheauthor readnext upnext latestnews latestposts contentinfo "
            + "complementary navigationmenu backtotop scrolltotop breakingnews pushnotification whatsapp "
            + "followus appdownload downloadapp wpcaption imgcaption photocaption imagecaption siteheader "
            + "sitefooter pageheader pagefooter colophon jumplink accessibility widgetarea blogroll archivelist"),
        (Hint.Comments,
            "comment comments commentlist commentarea disqus respond commentform replies discussion"),
        (Hint.Weak,
            "widget widgets tags tag topics labels print links more rating ratings stars tools actions alert "
            + "embed category categories kicker rubric"),
        (Hint.Byline,
            "byline bylines meta postmeta entrymeta articlemeta storymeta date timestamp datetime published "
            + "publishdate pubdate posted postdate postedon entrydate articledate storydate pubtime "
            + "dateheader newsdate itemdate "
            + "contentdate lbldate blogdate "
            + "posttimestamp dateposted createdate authordate infobar articleinfo postinfo storyinfo"),
        (Hint.Author | Hint.Byline,
            "author authors authorname bylinename bylineauthor postauthor writer reporter"),
        (Hint.Updated | Hint.Byline,
            "updated modified lastupdated lastmodified updatedate dateupdated updatetime"),
        (Hint.Story,
            "articlebody articlecontent articletext articlecopy articledetail articledetails entrycontent "
            + "entrybody postcontent postbody posttext storybody storycontent storytext storydetail "
            + "storydetails newsbody newscontent newstext newsdetail newsdetails blogcontent blogbody "
            + "singlecontent fieldnamebody bodycopy bodytext bodycontent maintext maincontentbody contentbody "
            + "storycopy articlepage postarticle articlemain detailtext detailcontent detailsbody pagecontent "
            + "richtext articleparagraphs"),
        (Hint.Headline,
            "headline entrytitle posttitle articletitle storytitle newstitle storyheadline pagetitle "
            + "articleheadline heading1"),
        (Hint.Hidden,
            "visuallyhidden sronly screenreadertext screenreader srtext offscreen assistivetext"),
    ]);

    private static Dictionary<string, Hint> Build((Hint Hint, string Words)[] rows)
    {
        var words = new Dictionary<string, Hint>(StringComparer.Ordinal);
        foreach (var (hint, list) in rows)
        {
            foreach (string word in list.Split(' '))
            {
                words.TryAdd(word, hint);
            }
        }

        return words;
    }
}
