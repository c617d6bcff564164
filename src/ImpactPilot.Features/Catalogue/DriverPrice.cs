using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue;

/// <summary>What a win of a driver earns at an account of a segment: said by <c>driver_price</c> in the database alone, so that no two places disagree.</summary>
internal static class DriverPrice
{
    /// <summary>The price of a driver <c>d</c> at an account <c>a</c>, for SQL written by hand.</summary>
    public const string Sql = "driver_price(d.points, d.segment_points, a.segment)";

    private static readonly MethodInfo Function = typeof(DriverPrice).GetMethod(nameof(Of))!;

    /// <summary>The same for queries; it has no meaning outside of them.</summary>
    public static int Of(int points, IReadOnlyDictionary<string, int> segmentPoints, string? segment) =>
        throw new NotSupportedException("A price is read by a query.");

    public static void Map(ModelBuilder model)
    {
        var function = model.HasDbFunction(Function).HasName("driver_price");
        function.HasParameter("segmentPoints").HasStoreType("jsonb");
    }
}
