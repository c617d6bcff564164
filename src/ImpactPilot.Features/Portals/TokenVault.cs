using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Portals;

/// <summary>What every host must know of its surroundings.</summary>
public sealed class ImpactPilotOptions
{
    /// <summary>Where browsers and HubSpot reach this installation, without a trailing slash.</summary>
    [Required, Url]
    public required string PublicOrigin { get; init; }

    /// <summary>32 random bytes in base64; encrypts HubSpot's tokens at rest.</summary>
    [Required, EncryptionKey]
    public required string EncryptionKey { get; init; }

    /// <summary>
    /// The key before the last rotation: opens what was locked with it. Every connected portal's tokens are locked with the new one at
    /// their next refresh, within half an hour; then this one can go.
    /// </summary>
    [EncryptionKey]
    public string? PreviousEncryptionKey { get; init; }
}

/// <summary>32 bytes in base64, as <c>openssl rand -base64 32</c> makes them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncryptionKeyAttribute : ValidationAttribute
{
    public const int Bytes = 32;

    public EncryptionKeyAttribute()
        : base("ImpactPilot:{0} must be 32 random bytes in base64, such as `openssl rand -base64 32` prints.")
    {
    }

    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } text || Convert.TryFromBase64String(text, new byte[text.Length], out var length) && length == Bytes;
}

/// <summary>Encrypts tokens and secrets at rest (AES-256-GCM, a fresh nonce each time).</summary>
public sealed class TokenVault(IOptions<ImpactPilotOptions> options)
{
    private readonly byte[] key = Convert.FromBase64String(options.Value.EncryptionKey);
    private readonly byte[]? previousKey = options.Value.PreviousEncryptionKey is { Length: > 0 } previous ? Convert.FromBase64String(previous) : null;

    public byte[] Lock(string secret)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var plain = Encoding.UTF8.GetBytes(secret);
        var cipher = new byte[plain.Length];
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return [.. nonce, .. tag, .. cipher];
    }

    public string Unlock(byte[] locked)
    {
        try
        {
            return Unlock(locked, key);
        }
        catch (AuthenticationTagMismatchException) when (previousKey is not null)
        {
            return Unlock(locked, previousKey);
        }
    }

    /// <summary>The same locked with the present key, where only the previous one opens it; null where it is already.</summary>
    public byte[]? LockAnew(byte[] locked)
    {
        try
        {
            Unlock(locked, key);
            return null;
        }
        catch (AuthenticationTagMismatchException) when (previousKey is not null)
        {
            return Lock(Unlock(locked, previousKey));
        }
    }

    private static string Unlock(byte[] locked, byte[] key)
    {
        var (nonceSize, tagSize) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[locked.Length - nonceSize - tagSize];
        using var aes = new AesGcm(key, tagSize);
        aes.Decrypt(locked.AsSpan(0, nonceSize), locked.AsSpan(nonceSize + tagSize), locked.AsSpan(nonceSize, tagSize), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
