using System.Globalization;
using NewsSearch.Storage;
using NewsSearch.Tests.Oracles;
using NewsSearch.Tests.Tidy;
using Xunit.Abstractions;

namespace NewsSearch.Tests.Duplicates;

/// <summary>What editors do to a story makes a copy of it; another figure makes another story.</summary>
public sealed class EditedCopyTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<NewsItem, NewsItem>> Edits = new(StringComparer.Ordinal)
    {
        ["tail cut"] = item => item with { Body = Words(item, words => words[..^(words.Length / 8)]) },
        ["headline changed"] = item => item with { Title = "What the day brought, in short" },
        ["credit added"] = item => item with { Body = $"(Northern Wire) - {item.Body}\nPublished in Harbour Gazette" },
        ["paragraphs moved"] = item => item with { Body = Moved(item.Body!) },
        ["words changed"] = item => item with { Body = Words(item, words => Changed(words, every: 60)) },
    };

    [Fact]
    public async Task Edited_copies_are_folded_with_their_story_and_with_no_other()
    {
        int near = 0, found = 0, folded = 0, right = 0;
        foreach (var (name, edit) in Edits)
        {
            var stories = Stories().ToList();
            var copies = stories.ConvertAll(story => edit(story) with { Id = "copy of " + story.Id });
            var groups = await GroupsAsync([.. stories, .. copies]);
            var known = stories.Zip(copies).Where(pair =>
                PlainDuplicates.Jaccard(OneLine(pair.First), OneLine(pair.Second)) >= 0.8).ToList();
            near += known.Count;
            int here = known.Count(pair => groups[pair.First.Id] == groups[pair.Second.Id]);
            found += here;
            foreach (var group in groups.GroupBy(pair => pair.Value).Where(group => group.Count() > 1))
            {
                folded++;
                right += group.Count() == 2 && group.Any(pair => group.Any(other => other.Key == "copy of " + pair.Key))
                    ? 1 : 0;
            }

            output.WriteLine($"{name}: {here} of {known.Count} found");
            Assert.NotEmpty(known);
        }

        double precision = (double)right / folded, recall = (double)found / near;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"precision {precision:F3} of {folded}, recall {recall:F3} of {near}"));
        Assert.True(precision >= 0.98 && recall >= 0.95, $"precision {precision}, recall {recall}");
    }

    [Fact]
    public async Task A_story_told_again_with_another_figure_in_its_lead_is_not_a_copy()
    {
        var stories = Stories().ConvertAll(story => story with { Body = "On 1,500 sheep: " + story.Body });
        var others = stories.ConvertAll(story => story with
        {
            Id = "other " + story.Id,
            Body = story.Body!.Replace("1,500", "1,750", StringComparison.Ordinal),
        });
        var groups = await GroupsAsync([.. stories, .. others]);
        Assert.Equal(stories.Count + others.Count, groups.Values.Distinct().Count());
    }

    // A text of three news has two thirds in common with the next one, which is no copy.
    private static List<NewsItem> Stories()
    {
        NewsItem[] items = [.. Repository.Read("corpus/items/wire-2025.ndjson").Split('\n')
            .Concat(Repository.Read("corpus/items/wire-2024.ndjson").Split('\n'))
            .Where(line => line.Length > 0).Select(line => NewsItemJson.Read(line))];
        return [.. items.SkipLast(2).Select((item, i) => new NewsItem
        {
            Id = item.Id,
            Title = item.Title,
            Body = string.Join('\n', items[i..(i + 3)].Select(part => part.Body)),
            Published = item.Published,
        })];
    }

    private static async Task<Dictionary<string, string>> GroupsAsync(List<NewsItem> items)
    {
        await using var index = await NewsIndex.OpenAsync("unused", new() { Storage = new InMemoryStorage() });
        await index.AddAsync(items);
        await index.RefreshAsync();
        var hits = index.Search("", new() { CollapseDuplicates = true, Take = 1_000 }).Hits;
        return hits
            .SelectMany(hit => hit.Duplicates!.Ids.Append(hit.Item.Id).Select(id => (Id: id, Group: hit.Item.Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Group);
    }

    private static string OneLine(NewsItem item) => item.Body!.Replace('\n', ' ');

    private static string Words(NewsItem item, Func<string[], string[]> edit) =>
        string.Join(' ', edit(item.Body!.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    private static string[] Changed(string[] words, int every) =>
        [.. words.Select((word, i) => i % every == every - 1 ? "moreover" : word)];

    private static string Moved(string body)
    {
        string[] paragraphs = body.Split('\n');
        return string.Join('\n', [.. paragraphs[^2..], .. paragraphs[..^2]]);
    }
}
