using FluentAssertions;
using ImpactPilot.Domain.Points;
using Xunit;

namespace ImpactPilot.UnitTests.Points;

public sealed class PointsSpreadTests
{
    [Theory]
    [InlineData(new int[0], null, null, null)]
    [InlineData(new[] { 5, 1, 9 }, null, null, null)]
    [InlineData(new[] { 9, 1, 5, 2 }, null, 3.5, null)]
    [InlineData(new[] { 7, 6, 5, 4, 3, 2, 1 }, null, 4.0, null)]
    [InlineData(new[] { 8, 7, 6, 5, 4, 3, 2, 1 }, 2.75, 4.5, 6.25)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, 3.0, 5.0, 7.0)]
    [InlineData(new[] { 0, 0, 0, 0, 0, 0, 0, 100 }, 0.0, 0.0, 0.0)]
    public void Quartiles_need_eight_people_and_a_median_four(int[] points, double? lower, double? median, double? upper) =>
        PointsSpread.Of(points).Should().Be(new PointsSpread(points.Length, lower, median, upper));
}
