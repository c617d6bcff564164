using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>Stores a value as JSON text in a jsonb column and compares by that text.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    public static ValueConverter<T, string> Converter<T>() => new(value => Write(value), text => Read<T>(text));

    /// <summary>For values that are replaced as a whole and never changed in place: most are the very one that was read.</summary>
    public static ValueComparer<T> Comparer<T>() where T : class => new(
        (left, right) => ReferenceEquals(left, right) || Write(left) == Write(right),
        value => Write(value).GetHashCode(StringComparison.Ordinal),
        value => value);

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
