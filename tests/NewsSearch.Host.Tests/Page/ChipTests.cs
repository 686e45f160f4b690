using NewsSearch.Host.Page;

namespace NewsSearch.Host.Tests.Page;

public sealed class ChipTests
{
    [Fact]
    public void Where_few_have_room_every_field_is_shown_and_what_the_search_filters_by()
    {
        Chip[] chips =
        [
            .. "ABCDEF".Select(letter => Create("minister", letter.ToString())),
            Create("country", "PK"), Create("country", "BY"), Create("country", "CN", selected: true),
            Create("sector", "trade"), Create("topic", "tea"),
        ];
        Assert.Equal(["A", "PK", "CN", "trade", "tea"], Chip.Foremost(chips, 5).Select(chip => chip.Value));
        Assert.Equal(chips, Chip.Foremost(chips, 11));
        Assert.Equal(["A", "B", "C"], Chip.Foremost(chips[..6], 3).Select(chip => chip.Value));
    }

    private static Chip Create(string field, string value, bool selected = false) =>
        new(field, value, value, null, selected, "/");
}
