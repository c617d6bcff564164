using System.Text;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>Turns the bytes of an uploaded file into text, or says why they are none.</summary>
internal static class SheetText
{
    /// <summary>Fifty times the published sheet's size: enough for any catalogue, small enough to refuse a mistaken upload.</summary>
    public const int MaxBytes = 1_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<string> Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return ImportErrors.TooLarge;
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return ImportErrors.Workbook;

        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
                [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
                [0xEF, 0xBB, 0xBF, .. var rest] => StrictUtf8.GetString(rest),
                _ => StrictUtf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return ImportErrors.NotUtf8;
        }
    }
}
