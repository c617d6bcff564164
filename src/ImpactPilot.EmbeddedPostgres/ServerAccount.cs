using System.Diagnostics;
using System.Globalization;

namespace ImpactPilot.EmbeddedPostgres;

internal sealed record ProgramResult(int ExitCode, string Output);

/// <summary>
/// The operating system's account under which PostgreSQL's programs run: our own or, because they refuse to run as root,
/// an unprivileged one that owns the data folder.
/// </summary>
internal sealed record ServerAccount
{
    private static readonly string[] UnprivilegedNames = ["postgres", "nobody"];

    private readonly (int User, int Group)? droppedTo;

    private ServerAccount(string name, (int User, int Group)? droppedTo)
    {
        Name = name;
        this.droppedTo = droppedTo;
    }

    public static ServerAccount Ourselves { get; } = new(Environment.UserName, droppedTo: null);

    public string Name { get; }

    public static ServerAccount ForServer()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return Ourselves;
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/setpriv"))
            throw new PostgresServerException(
                "PostgreSQL refuses to run as root, and there is no setpriv (package util-linux) to change the user. Run this as a normal user.");

        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        var chosen = UnprivilegedNames.Select(name => accounts.Find(fields => fields[0] == name)).FirstOrDefault(fields => fields is not null)
            ?? throw new PostgresServerException($"PostgreSQL refuses to run as root, and there is no user {string.Join(" or ", UnprivilegedNames)} to run it as.");
        return new ServerAccount(chosen[0], (ParseId(chosen[2]), ParseId(chosen[3])));
    }

    /// <summary>Makes this account the owner of a file or folder, which is nothing to do for what we make ourselves.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (droppedTo is not { } ids)
            return;

        var result = await Ourselves.RunAsync("chown", [$"{ids.User}:{ids.Group}", path], cancellationToken);
        if (result.ExitCode != 0)
            throw new PostgresServerException($"{path} cannot be given to the user {Name}: {result.Output}");
    }

    /// <summary>Whether the account may pass through every folder down to this one.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        droppedTo is null || (await RunAsync("/usr/bin/test", ["-x", folder], cancellationToken)).ExitCode == 0;

    public async Task<ProgramResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = droppedTo is { } ids
            ? new ProcessStartInfo("/usr/bin/setpriv", [$"--reuid={ids.User}", $"--regid={ids.Group}", "--clear-groups", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        // The account may not be allowed into our own current folder.
        start.WorkingDirectory = Path.GetPathRoot(Environment.CurrentDirectory);
        start.Environment["LC_ALL"] = "C";

        using var process = Process.Start(start) ?? throw new PostgresServerException($"{program} could not be started.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new ProgramResult(process.ExitCode, (await output + await errors).Trim());
    }

    private static int ParseId(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
