using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ImpactPilot.IntegrationTests.Notices;

/// <summary>A mail as it arrived: who it is for, and its text as it was sent, head and body.</summary>
internal sealed record Mail(string To, string Text)
{
    /// <summary>The body, decoded.</summary>
    public string Body => Text.Split("\r\n\r\n", 2) is [var head, var body] && head.Contains("base64", StringComparison.OrdinalIgnoreCase)
        ? Encoding.UTF8.GetString(Convert.FromBase64String(body.ReplaceLineEndings("")))
        : Text.Replace("=\r\n", "", StringComparison.Ordinal);

    public string? Header(string name) => Array.Find(Text.Split("\r\n"), line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}

/// <summary>A small mail server: takes what comes, or refuses it where a test says so.</summary>
internal sealed class MailBox : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task listening;

    public MailBox()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<Mail> Arrived { get; } = new();

    public bool Refuses { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await listening;
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.Latin1, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mailbox");
        var to = "";
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT")
                to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
            await writer.WriteLineAsync(verb switch { "DATA" => "354 go on", "QUIT" => "221 bye", "RCPT" when Refuses => "451 not now", _ => "250 ok" });
            if (verb == "QUIT")
                return;
            if (verb != "DATA")
                continue;
            var text = new StringBuilder();
            while (await reader.ReadLineAsync(stop.Token) is { } part && part != ".")
                text.Append(part).Append("\r\n");
            Arrived.Enqueue(new Mail(to, text.ToString()));
            await writer.WriteLineAsync("250 taken");
        }
    }
}
