using System.Security.Cryptography;
using System.Text.Json;

namespace ImpactPilot.Cli.Demo;

/// <summary>What the demo must keep to itself, made up once and kept in a file that only its owner can read.</summary>
internal sealed record DemoSecrets(string EncryptionKey, string DatabasePassword)
{
    /// <summary>The password of the application's role: a given one, else ours.</summary>
    public static string DatabasePasswordFor(DemoSettings settings) => settings.AppPassword ?? ReadOrCreate(settings).DatabasePassword;

    public static DemoSecrets ReadOrCreate(DemoSettings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var file = settings.InData("secrets.json");
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
