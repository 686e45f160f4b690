namespace NewsSearch.Extraction.Lines;

/// <summary>The wording of page parts that are no part of an article.</summary>
internal static class ChromePhrasesTable
{
    /// <summary>Lines that are chrome when they say this and nothing else, folded to words in small letters.</summary>
    public static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "open menu", "close menu", "menu", "toggle navigation", "main menu", "skip to content", "skip to main content",
        "search", "search for", "follow", "following", "follow us", "share", "share this", "share this article",
        "share this story", "share this post", "share on facebook", "share on twitter", "share on x",
        "share on whatsapp",
        "tweet", "pin it", "short url", "copy link", "link copied", "print", "print this page", "email",
        "email this article", "save", "bookmark", "subscribe", "subscribe now", "sign in", "sign up", "log in", "login",
        "register", "logout", "advertisement", "advertisements", "ad", "ads", "sponsored", "sponsored content",
        "promoted", "promoted content", "comment", "comments", "leave a comment", "leave a reply", "no comments",
        "post a comment", "view comments", "comments closed", "add a comment", "write a comment", "read comments",
        "facebook", "twitter", "whatsapp", "linkedin", "instagram", "youtube", "telegram", "pinterest", "reddit",
        "tiktok", "listen", "listen to article", "listen to this article", "play", "pause", "loading", "please wait",
        "back to top", "scroll to top", "top", "next", "previous", "prev", "next article", "previous article",
        "next post", "previous post", "next story", "previous story", "next page", "previous page", "load more",
        "show more", "view all", "see all", "view more", "see more", "more", "more news", "privacy policy",
        "terms of use", "terms and conditions", "cookie policy", "contact us", "about us", "advertise with us",
        "careers", "accept", "accept all", "accept cookies", "accept all cookies", "reject all", "manage cookies",
        "manage preferences", "got it", "ok", "close", "dismiss", "no thanks", "breaking news", "live", "e paper",
        "epaper", "newsletter", "newsletters", "download app", "get the app", "install app", "font size", "text size",
        "a a", "a a a", "text to speech", "translate", "select language", "english", "urdu", "اردو", "tags", "topics",
        "category", "categories", "you are here", "home page", "homepage", "buy me a coffee", "donate", "support us",
        "enable notifications", "allow notifications", "turn on notifications", "enter your email", "your email",
        "your email address", "submit", "read full story", "continue reading", "story continues below",
        "story continues below advertisement", "article continues after ad", "article continues after advertisement",
        "article continues below", "image", "photo", "file photo", "video", "watch live", "live tv", "click to enlarge",
        "expand", "view gallery", "jump to navigation", "published", "opens in new window", "slideshow", "on dawnnews",
        "today s paper", "todays paper", "print edition", "dark mode", "light mode", "follow on google news",
        "google news", "author", "about the author", "write to us", "rss", "sitemap", "faq", "help", "settings",
        "my account", "account", "cart", "trending now", "hot topics", "popular", "x", "1x", "sections",
        "live comments",
        "from the newspaper", "from the newspaper published", "cookie settings", "imprint", "about sharing",
        "gift article",
        "download the app", "unsubscribe", "view in browser", "send by e mail", "send by email", "short link copied",
        "more from sport", "more from business", "shop", "puzzles", "fixtures", "rankings", "live scores",
        "legal notice",
        "long read", "terms of service", "terms", "privacy", "cookies", "accessibility", "share on linkedin", "weather",
        "you receive this mail because you subscribed", "read comments", "manage subscription", "the end",
        "adsbygoogle window adsbygoogle push", "window adsbygoogle window adsbygoogle push",
        "read later", "remove", "your thoughts and comments", "end", "ends", "keywords", "save this story", "summary",
        "kindly share this story", "kindly share this", "please share this story", "save for later", "saved",
        "add to bookmarks", "bookmarked", "gift this article", "share full article", "give this article", "listen now",
        "skip advertisement", "story continues", "enlarge image", "view larger image", "view image in fullscreen",
        "prefer us on google", "add as a preferred source on google", "set as preferred source", "join our whatsapp",
        "view comment", "show comments", "hide comments", "be the first to comment", "post your comment",
        "tags keywords", "report it to us", "thank you for your report", "what you need to know",
        "reuse this content", "end of article", "about this article", "your subscription has been successful",
        "follow us on social media", "i agree to the terms of use and acknowledge that i have read the privacy policy",
        "like loading",
        "all comments", "no comments yet", "was this article helpful", "yes no", "report this ad", "recommended video",
    };

    /// <summary>Short lines that begin so are chrome, folded as above.</summary>
    public static readonly string[] Starts =
    [
        "read more", "also read", "read also", "must read", "see also", "related ", "also see", "more on this",
        "follow us on", "follow the ", "follow @", "join our", "join us on", "subscribe to", "subscribe for",
        "sign up for",
        "sign up to", "click here", "tap here", "download our app", "download the ", "get the latest", "get breaking",
        "stay up to date", "stay updated", "stay connected", "don t miss", "never miss", "this site uses cookies",
        "this website uses cookies", "we use cookies", "our website uses cookies", "by continuing to", "by clicking",
        "by using this", "by subscribing", "all rights reserved", "powered by", "short url", "tags ", "filed under",
        "posted in", "topics ", "share this", "share on", "share via", "comments are closed", "your email address will",
        "required fields are", "please enable javascript", "enable javascript", "javascript is", "you need to enable",
        "adblock", "please disable", "we noticed you", "advertisement ", "sponsored by", "watch live", "listen to",
        "media error", "print version", "this content is", "to view this", "view comments", "add to favourites",
        "most read", "most viewed", "recommended for you", "you might also like", "you may also like", "trending ",
        "editor s pick", "latest stories", "top stories ", "support independent", "become a member",
        "already a subscriber",
        "create a free account", "you have reached your", "find us on", "like us on", "connect with us",
        "contact us at",
        "for more news", "for the latest", "copyright ", "©", "published by ", "send your feedback", "report an error",
        "viewed ", "reading time", "read time", "estimated reading", "your opinion matters", "your comment will",
        "take our ", "enjoy unlimited",
        "you receive this", "you are receiving", "you received this", "to unsubscribe", "font size", "text size",
        "short link", "republishing ", "click to", "scan the qr", "last visited", "page views", "total views",
        "notifications", "allow us to send", "for all latest news", "for all the latest", "kindly share",
        "please share", "our standards", "attn ", "sign up here", "the views expressed in this", "views expressed in",
        "follow our", "catch all the", "get all the", "click on", "for breaking news", "get live", "read all the",
        "read ", "watch ", "by providing an email", "your subscription has", "follow more information on",
        "bernama provides", "want to read more", "to read more", "have a story", "got a story", "if you have a",
    ];

    /// <summary>Words that open a list of other articles when they stand alone, folded as above.</summary>
    public static readonly HashSet<string> ListOpenings = new(StringComparer.Ordinal)
    {
        "related stories", "related articles", "related news", "related posts", "related", "related topics",
        "more stories", "more from this section", "more from the section", "latest news", "latest stories",
        "top stories", "trending", "trending news", "trending stories", "recommended", "recommended for you",
        "you may also like", "you might also like", "most read", "most popular", "most viewed", "popular stories",
        "popular news", "editor s picks", "editors picks", "editor s pick", "also read", "read also", "read more",
        "read next", "up next", "more to read", "more on this story", "see also", "must read", "more from author",
        "more from this author", "popular posts", "recent posts", "recent news", "in case you missed it",
        "don t miss", "what to read next", "other stories", "more in pakistan", "more in world", "more in business",
        "today s top stories", "more in politics", "more from sport", "more from us", "more in news", "also in news",
        "also see", "related stories and videos", "more like this", "more coverage", "further reading", "headlines",
        "latest headlines", "top news", "latest", "related content",
        "related items", "related topic", "related tags", "related coverage", "more stories like this", "also in this",
        "keep reading", "more for you", "from our partners", "around the web", "more top stories", "also watch",
        "most commented", "most shared", "latest updates", "similar news", "similar stories",
        "explore more on these topics",
        "more on these topics", "topics in this article", "in this article", "you may like",
        "you might like", "read this next", "more headlines", "suggested reading", "suggested stories",
        "explore more", "discover more", "next read", "other news", "latest articles", "recent articles",
    };

    /// <summary>Words of buttons for sharing; a line of nothing else is chrome.</summary>
    public static readonly HashSet<string> Buttons = new(StringComparer.Ordinal)
    {
        "share", "tweet", "facebook", "twitter", "whatsapp", "linkedin", "email", "print", "pin", "pinterest", "reddit",
        "telegram", "messenger", "copy", "link", "x", "on", "via", "mail", "save", "follow", "instagram", "youtube",
        "tiktok", "threads", "bluesky", "viber", "tumblr", "flipboard", "comment", "comments", "like", "likes",
        "shares",
        "this", "a", "sms", "skype", "line", "and", "article", "gmail", "subscribe", "rss", "views", "view", "reads",
    };
}
