using FluentAssertions;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.HubSpot;

namespace ImpactPilot.IntegrationTests.HubSpotSync;

public sealed class PropertyHistoryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Values_become_changes_in_the_order_in_which_they_happened() =>
        Changes((2, "yes"), (1, "no")).Should().Equal((null, "no", 1), ("no", "yes", 2));

    [Fact]
    public void Clearing_is_a_change_and_an_empty_start_is_none() =>
        Changes((3, ""), (2, "a"), (1, null)).Should().Equal((null, "a", 2), ("a", null, 3));

    [Fact]
    public void Setting_what_was_there_is_no_change() =>
        Changes((3, "a"), (2, "a"), (1, "a")).Should().Equal((null, "a", 1));

    [Fact]
    public void What_happens_within_one_instant_is_one_change() =>
        Changes((2, "c"), (2, "b"), (1, "a")).Should().Equal((null, "a", 1), ("a", "c", 2));

    [Fact]
    public void There_and_back_within_one_instant_is_none() =>
        Changes((2, "a"), (2, "b"), (1, "a")).Should().Equal((null, "a", 1));

    private static IEnumerable<(string? Old, string? New, int Second)> Changes(params (int Second, string? Value)[] newestFirst) =>
        PropertyHistory.Changes([.. newestFirst.Select(entry => new HubSpotValue(entry.Value, Noon.AddSeconds(entry.Second)))])
            .Select(change => (change.Old, change.New, (int)(change.At - Noon).TotalSeconds));
}
