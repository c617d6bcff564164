using FluentAssertions;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

/// <summary>HubSpot's HTML becomes what people wrote; nothing in it can harm.</summary>
public sealed class BodyTextTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData("Plain words", "Plain words")]
    [InlineData("<p>Well <b>do</b>ne,\n  team</p>", "Well done, team")]
    [InlineData("<div>One<br>two</div><div>three</div><ul><li>four</li><li>five</li></ul>", "One\ntwo\nthree\nfour\nfive")]
    [InlineData("Caf&eacute; &amp; cake &lt;3 &#128512;", "Café & cake <3 😀")]
    [InlineData("<style>p{color:red}</style><script>alert('x')</script><p>seen</p><template>not</template>", "seen")]
    [InlineData("<a href=\"https://x.example/?a=1&b=2\">the link</a><img src=x onerror=alert(1)>", "the link")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr></table>", "ab")]
    [InlineData("5 < 6 and 7 > 6", "5 < 6 and 7 > 6")]
    [InlineData("<p>never closed <b>at all", "never closed at all")]
    [InlineData("<!-- hidden --><p></p>", "")]
    public void Reads_as_people_read_it(string html, string text) => BodyText.Of("hs_note_body", html).Should().Be(text);

    [Fact]
    public void Other_texts_are_left_as_they_are() => BodyText.Of("dealname", "<b>Renewal</b> & more").Should().Be("<b>Renewal</b> & more");

    [Fact]
    public void A_withheld_body_is_unknown() =>
        BodyText.Of("hs_email_html", "The content of this email has been redacted. To include it in the response, ask for more.").Should().BeNull();

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i><u>")]
    [InlineData("<table><tr><td>")]
    [InlineData("&lt;")]
    [InlineData("<")]
    [InlineData("<p title='")]
    [InlineData("<select><option>")]
    public void A_megabyte_of_it_is_read_to_an_end(string piece) =>
        BodyText.Of("hs_note_body", string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))).Should().NotBeNull();

    [Fact]
    public async Task A_condition_finds_words_across_tags()
    {
        await using var portal = await MirroredPortal.ImportAsync(cluster, "any note where body contains 'well done'");
        var note = await portal.Person.CreateAsync("notes", ("hs_timestamp", PersonInHubSpot.Text(portal.App.Time.GetUtcNow())), ("hs_note_body", "<p>They said: <i>Well</i> <b>done</b>!</p>"));
        await portal.Person.LinkAsync("notes", note, "companies", await portal.ScalarAsync<string>("select min(hub_spot_id) from accounts"));

        await portal.App.PollAsync();
        await portal.App.PollAsync();

        (await portal.ScalarAsync<string>($"select properties ->> 'hs_note_body' from mirrored_records where object_id = '{note}'")).Should().Be("They said: Well done!");
        (await portal.QueryAsync<int>("select 1 from suggestions")).Should().HaveCount(1);
    }
}
