using System.Security.Cryptography;

namespace ImpactPilot.Benchmarks;

/// <summary>A folder that is gone after the benchmark.</summary>
internal static class ScratchFolder
{
    /// <summary>Open to others, unlike .NET's own temporary folders: PostgreSQL does not run as root and must get in.</summary>
    public static DirectoryInfo Create(string name) =>
        Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"impactpilot-{name}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}"));
}
