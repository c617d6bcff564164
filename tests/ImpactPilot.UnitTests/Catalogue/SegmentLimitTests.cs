using FluentAssertions;
using ImpactPilot.Domain.Catalogue;
using Xunit;

namespace ImpactPilot.UnitTests.Catalogue;

public sealed class SegmentLimitTests
{
    [Theory]
    [InlineData("", "SMB", true)]
    [InlineData("", null, true)]
    [InlineData("Enterprise", "Enterprise", true)]
    [InlineData("Enterprise;SMB", "smb", true)]
    [InlineData("Enterprise", "SMB", false)]
    [InlineData("Enterprise", null, false)]
    [InlineData("Enterprise", "", false)]
    public void A_driver_of_some_segments_is_for_accounts_known_to_be_in_them(string segments, string? segment, bool included) =>
        SegmentLimit.Includes(segments.Split(';', StringSplitOptions.RemoveEmptyEntries), segment).Should().Be(included);
}
