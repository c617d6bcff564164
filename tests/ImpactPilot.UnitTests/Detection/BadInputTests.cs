using FluentAssertions;
using ImpactPilot.Domain.Detection;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

/// <summary>Texts that nobody should have to read: nothing is invented in them, nothing breaks, and a proof beside the rubbish is still found word by word.</summary>
public sealed class BadInputTests
{
    private const string Proof = "The NetSuite connector went live on Monday and orders have been flowing into Pipewise without errors since.";

    private static readonly LocalDetector Detector = LocalDetector.BuiltIn;

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n  ")]
    [InlineData("🎉🎉🎉 👍🏽 👨‍👩‍👧‍👦 ✅")]
    [InlineData("> old\n> older\n> oldest")]
    [InlineData("<p><b><i></p></div><<<>>>&&&;;")]
    [InlineData("مرحبا، كل شيء يعمل بشكل جيد")]
    [InlineData("\uD83C\uDF89\uD83C broken \uDF89 halves")]
    [InlineData("\0\u0001\uFFFE\u202E\u200B")]
    public void A_text_that_says_nothing_proves_nothing(string body) => Found(body).Should().BeEmpty();

    [Fact]
    public void A_mail_of_nothing_but_older_mails_proves_nothing() =>
        Found($"On Mon, 3 Feb 2025 at 18:00, Otto wrote:\n> {Proof}\n>> {Proof}\n>>> {Proof}").Should().BeEmpty();

    [Theory]
    [InlineData("<div><p>Hi Mara</b></p><table><tr><td>", "</td></tr><p class='x>unclosed <span")]
    [InlineData("Hallo Mara, wie geht's? Ça va bien, merci.\n\n", "\n\nTot ziens, jusqu'à bientôt!")]
    [InlineData("\u202Bשלום מרה, תודה רבה\u202C\n\n", "\n\n\u202Bשבוע טוב\u202C")]
    [InlineData("🎉🎉🎉\n\n", "\n\n👍🏽👍🏽")]
    public void A_proof_amid_rubbish_is_found_and_quoted_as_it_stands(string before, string after)
    {
        var body = before + Proof + after;

        var finding = Found(body).Should().ContainSingle().Subject;

        finding.DriverKey.Should().Be("integration-enabled");
        finding.Quote!.Text.Should().Be(body.Substring(finding.Quote.Start, finding.Quote.Length)).And.Contain(Proof);
    }

    [Fact]
    public void A_wall_of_base64_hides_no_proof_and_is_none()
    {
        var wall = string.Concat(Enumerable.Range(0, 400).Select(line => Convert.ToBase64String(BitConverter.GetBytes(line * 7_919L * 104_729)).PadRight(76, 'Q') + "\n"));

        Found(wall).Should().BeEmpty();
        Found($"{Proof}\n\n{wall}").Should().ContainSingle().Which.Quote!.Text.Should().Be(Proof);
    }

    [Fact]
    public void A_text_of_a_megabyte_is_read_to_its_bound_and_costs_no_more_than_that()
    {
        var wall = new string('A', 500_000) + string.Concat(Enumerable.Repeat("The connector is live. ", 25_000));

        Detector.Explain(Texts.Incoming(wall), LibraryDrivers.All).Should().HaveCount(LibraryDrivers.All.Count);
        Found($"{Proof}\n\n{wall}").Should().Contain(finding => finding.Quote!.Text == Proof);
    }

    [Theory]
    [InlineData("What's new in Pipewise: 40 integrations that just work, live dashboards and happier teams.\nHow Delmar Foods cut its costs by 30 %: read the success story.\nReview us on G2 and win a hamper!\nJoin our inspiration webinar on 14 May, or the adoption workshop in June.\nUnsubscribe")]
    [InlineData("Our customers love the Salesforce connector: data flows by itself, nobody types twice.\n\"We reached our goal in three months\", says the COO of a bakery in Lyon.\nBook your demo now.")]
    public void Our_own_marketing_proves_nothing_whoever_sends_it(string body)
    {
        Detector.Detect(Texts.Outgoing(body, "Pipewise news"), LibraryDrivers.All).Should().BeEmpty();
        Detector.Detect(Texts.Incoming($"Please take me off this list.\n\n---------- Forwarded message ----------\nFrom: Pipewise\nSubject: news\n\n{body}"), LibraryDrivers.All).Should().BeEmpty();
    }

    private static IReadOnlyList<Finding> Found(string body) => Detector.Detect(Texts.Incoming(body), LibraryDrivers.All);
}
