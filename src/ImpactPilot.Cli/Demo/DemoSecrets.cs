using System.Security.Cryptography;
using System.Text.Json;

namespace ImpactPilot.Cli.Demo;

/// <summary>What the demo must keep to itself, made up once and kept in a file that only its owner can read.</summary>
internal sealed record DemoSecrets(string EncryptionKey, string DatabasePassword)
{
    public static DemoSecrets ReadOrCreate(string file)
    {
        if (File.Exists(file))
        {
            return JsonSerializer.Deserialize<DemoSecrets>(File.ReadAllText(file), JsonSerializerOptions.Web)
                ?? throw new OperationFailedException($"{file} is empty. Put it back, or delete the folder it lies in to begin anew.");
        }

        var secrets = new DemoSecrets(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), RandomNumberGenerator.GetHexString(40, lowercase: true));
        var privately = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            privately.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, privately);
        JsonSerializer.Serialize(stream, secrets, JsonSerializerOptions.Web);
        return secrets;
    }
}
