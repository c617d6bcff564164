using System.Text.RegularExpressions;
using FluentAssertions;
using ImpactPilot.Domain.Detection.Feedback;
using ImpactPilot.IntegrationTests.ApiDocument;

namespace ImpactPilot.IntegrationTests.Detection;

/// <summary>What console and card offer as reasons is what is understood of them: a word changed there would be learnt from wrongly.</summary>
public sealed partial class OfferedReasonsTests
{
    [Theory]
    [InlineData("src/console/src/suggestions/IncorrectMenu.tsx")]
    [InlineData("src/hubspot-app/src/app/cards/detected/Choices.tsx")]
    public async Task Every_reason_that_is_offered_says_of_the_detector_what_it_means(string offeredBy)
    {
        var source = await File.ReadAllTextAsync(Checkout.PathOf(offeredBy), TestContext.Current.CancellationToken);
        var offered = Text().Matches(Offer().Match(source).Value).Select(text => text.Groups["words"].Value);

        offered.Select(reason => (reason, IncorrectReasons.RulingOf(reason))).Should().BeEquivalentTo(
        [
            ("It is not true", Ruling.Wrong),
            ("It is older than this", Ruling.SetAside),
            ("It was not our doing", Ruling.Wrong),
            ("It is another account", Ruling.SetAside),
        ]);
    }

    [GeneratedRegex(@"const reasons = \[.*\]", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Offer();

    [GeneratedRegex("'(?<words>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Text();
}
