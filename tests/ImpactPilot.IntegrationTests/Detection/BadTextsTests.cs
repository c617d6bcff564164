using System.Text.Json;
using FluentAssertions;
using ImpactPilot.IntegrationTests.HubSpotSync;
using ImpactPilot.IntegrationTests.Infrastructure;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>Mails and notes that nobody should have to read, on their way through the whole product: nothing falls over, nothing is invented, and what comes after is read.</summary>
public sealed class BadTextsTests(PostgresCluster cluster)
{
    private const string Proof = "We have reached our target for this year: approvals take four days.";
    private const string News = "What's new in Brightpath: 40 integrations that just work, live dashboards and happier teams.\nHow Delmar Foods cut its costs by 30 %: read the success story.\nReview us on G2 and win a hamper!\nJoin our inspiration webinar on 14 May, or the adoption workshop in June.\nUnsubscribe";

    private static readonly string[] Mails =
    [
        "",
        "   \n\n  ",
        "🎉🎉🎉 👍🏽 👨‍👩‍👧‍👦 ✅",
        $"> {Proof}\n>> {Proof}\n>>> {Proof}",
        $"On Mon, 3 Feb 2025 at 18:00, Otto wrote:\n> {Proof}",
        "Hallo Mara, wie geht's? Ça va bien, merci. Tot ziens, see you soon, à bientôt!",
        "\u202Bשלום מרה, תודה רבה\u202C\n\nمرحبا، كل شيء يعمل بشكل جيد",
        "\uFFFE\u202E\u200B\u2028 \t",
        string.Concat(Enumerable.Range(0, 400).Select(line => Convert.ToBase64String(BitConverter.GetBytes(line * 7_919L * 104_729)).PadRight(76, 'Q') + "\n")),
        new string('A', 65_536), // HubSpot takes no longer one.
        "before\0after",
        $"Please take me off this list.\n\n---------- Forwarded message ----------\nFrom: Brightpath\nSubject: news\n\n{News}",
    ];

    private static readonly string[] Notes =
    [
        "<p><b><i></p></div><<<>>>&&&;;",
        "<div><p>Hi</b></p><table><tr><td>nothing</td></tr></table><p class='x>unclosed <span",
        string.Concat(Enumerable.Repeat("<div>", 12_000)),
        $"<blockquote>{News.Replace("\n", "<br>", StringComparison.Ordinal)}</blockquote>",
    ];

    [Fact(Timeout = 120_000)]
    public async Task Nothing_is_found_in_them_and_the_mail_after_them_is_read()
    {
        await using var app = await ImpactPilotApp.StartDemoAsync(cluster, companies: 12);
        var admin = await app.SignInAsync(ImpactPilotApp.Admin);
        var person = new PersonInHubSpot(app);
        var account = await new Customers(app, admin).NextAsync("Value realized");
        var (first, company) = (account.GetProperty("id").GetString()!, account.GetProperty("hubSpotId").GetString()!);
        await app.PollAsync();
        var before = await FoundAsync();

        foreach (var (text, incoming) in Mails.Select(mail => (mail, true)).Append((News, false)))
            await LogAsync("emails", ("hs_email_subject", "Hello"), ("hs_email_text", text), ("hs_email_direction", incoming ? "INCOMING_EMAIL" : "EMAIL"));
        foreach (var note in Notes)
            await LogAsync("notes", ("hs_note_body", note));
        await app.PollAsync();

        (await FoundAsync()).Should().Equal(before);

        await LogAsync("emails", ("hs_email_subject", "Approvals"), ("hs_email_text", $"\u202Bשלום\u202C 🎉\n\n{Proof}\n\n{new string('Q', 50_000)}"), ("hs_email_direction", "INCOMING_EMAIL"));
        await app.PollAsync();
        var quote = (await SuggestedAsync()).Should().ContainSingle(one => !before.Contains(one.GetProperty("id").GetString())).Subject.GetProperty("evidence").GetProperty("quote");
        quote.GetProperty("text").GetString().Should().Be(Proof);

        async Task LogAsync(string type, params (string, string)[] values)
        {
            var id = await person.CreateAsync(type, [("hs_timestamp", PersonInHubSpot.Text(app.Time.GetUtcNow())), .. values]);
            await person.LinkAsync(type, id, "companies", company);
        }

        async Task<IReadOnlyList<JsonElement>> SuggestedAsync() => [.. (await admin.GetAsync($"/suggestions?account={first}&limit=200")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("suggestion"))];

        async Task<IReadOnlyList<string?>> FoundAsync() => [.. (await SuggestedAsync()).Select(one => one.GetProperty("id").GetString())];
    }
}
