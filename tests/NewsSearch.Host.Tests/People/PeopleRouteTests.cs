using NewsSearch.Host.Tests.Serving;

namespace NewsSearch.Host.Tests.People;

public sealed class PeopleRouteTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    [Fact]
    public async Task People_are_listed_linked_and_shown_raw()
    {
        foreach (string name in new[] { "Farhad Zamindar", "Farhad Aslam Zamindar", "Karim Dahar" })
        {
            string body = "{\"body\":\"x\",\"ministers\":[{\"name\":\"" + name
                + "\",\"portfolio\":\"Water\",\"jurisdiction\":\"PK\"}]}";
            await host.SendAsync(HttpMethod.Put, "/v1/items/" + name.Replace(' ', '-'), body, 201);
        }

        var listed = await host.GetAsync("/v1/people?merged=true");
        var person = Assert.Single(listed.GetProperty("people").EnumerateArray());
        Assert.Equal(2, person.GetProperty("count").GetInt32());
        Assert.Equal("proposed", person.GetProperty("variants")[1].GetProperty("link").GetString());
        Assert.Equal(2, await TotalAsync(""));
        Assert.Equal(1, await TotalAsync("&people=raw"));

        using var first = await host.SendAsync(HttpMethod.Get, "/v1/search?facets=minister", null);
        await host.SendAsync(
            HttpMethod.Post, "/v1/people", """{"Farhad Zamindar":"Farhad Zamindar"}""", 200);
        Assert.Equal(1, await TotalAsync(""));
        using var again = await host.SendAsync(HttpMethod.Get, "/v1/search?facets=minister", null,
            headers: ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(200, (int)again.StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused()
    {
        await host.SendAsync(HttpMethod.Post, "/v1/people", "{\"A\":1}", 400);
        await host.SendAsync(HttpMethod.Post, "/v1/people", "{\"Some Nobody\":\"Another Nobody\"}", 422);
        await host.SendAsync(HttpMethod.Post, "/v1/people", "A=B", 415, "text/plain");
        await host.GetAsync("/v1/people?merge=true", 400);
        using var foreign = await host.SendAsync(
            HttpMethod.Post, "/v1/people", "{}", headers: ("Origin", "https://elsewhere.example"));
        Assert.Equal(403, (int)foreign.StatusCode);
    }

    private async Task<int> TotalAsync(string parameters) =>
        (await host.GetAsync("/v1/search?minister=Farhad%20Zamindar" + parameters)).GetProperty("total").GetInt32();
}
