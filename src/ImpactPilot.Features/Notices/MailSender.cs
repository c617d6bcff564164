using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Mail;
using System.Text;
using ImpactPilot.Features.Portals;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Notices;

/// <summary>The mail server that notices go out by; none unless a host is set.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>The sender's address, also with a name: <c>ImpactPilot &lt;notices@example.com&gt;</c>.</summary>
    public string From { get; init; } = "ImpactPilot <impactpilot@localhost>";

    /// <summary>Whether the connection is encrypted (STARTTLS); only a server on the same machine may do without.</summary>
    public bool Encrypt { get; init; } = true;

    public bool IsSet => !string.IsNullOrWhiteSpace(Host);
}

/// <summary>Sends one mail.</summary>
internal sealed class MailSender(IOptions<SmtpOptions> smtp, IOptions<ImpactPilotOptions> impactPilot)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Why it was not taken; null where it was.</summary>
    public async Task<string?> SendAsync(string to, NoticeMessage notice, CancellationToken ct)
    {
        var options = smtp.Value;
        if (!options.IsSet)
            return "No mail server is set.";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Timeout);
        try
        {
            using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Encrypt, Credentials = options.User is null ? null : new NetworkCredential(options.User, options.Password) };
            using var message = Message(options.From, to, notice);
            await client.SendMailAsync(message, limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"The mail server did not answer within {Timeout.TotalSeconds} seconds.";
        }
        catch (Exception exception) when (exception is SmtpException or FormatException)
        {
            return exception.InnerException is { } inner ? $"{exception.Message} {inner.Message}" : exception.Message;
        }
    }

    private MailMessage Message(string from, string to, NoticeMessage notice)
    {
        var origin = impactPilot.Value.PublicOrigin;
        var text = $"{notice.Text}\n\n{origin}{notice.Link}\n\n--\nWhich notices come by e-mail, you choose at {origin}/settings/notices";
        var message = new MailMessage(new MailAddress(from), new MailAddress(to))
        {
            Subject = notice.Title, SubjectEncoding = Encoding.UTF8, Body = text, BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{notice.Id}@{new Uri(origin).Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
