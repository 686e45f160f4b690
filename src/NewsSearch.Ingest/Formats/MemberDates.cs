using System.Globalization;
using System.Text.Json;
using NewsSearch.Ingest.Formats.Dates;

namespace NewsSearch.Ingest.Formats;

/// <summary>Reads the dates of a JSON object, and keeps what cannot be read.</summary>
internal sealed class MemberDates(JsonElement owner, ExtractionOptions options, ICollection<string> read)
{
    /// <summary>What was stated and cannot be read, each as a sentence.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The date of the first of some members that is there; null if it cannot be read.</summary>
    public NewsDate? Of(params ReadOnlySpan<string> members)
    {
        foreach (string member in members)
        {
            if (!owner.TryGetProperty(member, out var value))
            {
                continue;
            }

            if (value.ValueKind == JsonValueKind.Number)
            {
                bool counted = value.TryGetInt64(out long epoch);
                return counted && StatedDate.TryEpoch(epoch, out var moment) ? Read(value.GetRawText(), moment)
                    : Unread(member, value.GetRawText());
            }

            if (JsonString.Of(value) is { } stated)
            {
                return StatedDate.TryRead(stated, options, out var date) ? Read(stated, date) : Unread(member, stated);
            }
        }

        return null;
    }

    private NewsDate Read(string stated, NewsDate date)
    {
        read.Add(stated);
        return date;
    }

    private NewsDate? Unread(string member, string stated)
    {
        string shown = stated.Length <= 60 ? stated : stated[..60] + "…";
        Notes.Add(string.Create(CultureInfo.InvariantCulture,
            $"/{member}: \"{shown}\" is no date that can be read; the item does without it."));
        return null;
    }
}
