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
    [Required]
    public required string EncryptionKey { get; init; }
}

/// <summary>Encrypts tokens at rest (AES-256-GCM, a fresh nonce each time).</summary>
public sealed class TokenVault(IOptions<ImpactPilotOptions> options)
{
    private readonly byte[] key = Convert.FromBase64String(options.Value.EncryptionKey);

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
        var (nonceSize, tagSize) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[locked.Length - nonceSize - tagSize];
        using var aes = new AesGcm(key, tagSize);
        aes.Decrypt(locked.AsSpan(0, nonceSize), locked.AsSpan(nonceSize + tagSize), locked.AsSpan(nonceSize, tagSize), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
