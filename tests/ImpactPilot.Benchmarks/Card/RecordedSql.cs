using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace ImpactPilot.Benchmarks.Card;

/// <summary>
/// What PostgreSQL was told while one card was read and one suggestion confirmed, by its own log, as pgbench scripts that do
/// the same for other accounts: <c>:n</c> is the account's number.
/// </summary>
internal sealed partial class RecordedSql(string database)
{
    private const string Log = "pg_read_file('server.log')";

    // The switch itself is no part of what is recorded.
    private static readonly string[] NotOurs = ["alter system", "select pg_reload_conf"];

    /// <summary>Records what the server is told meanwhile.</summary>
    /// <param name="account">The account of which it is told.</param>
    public async Task<string> RecordAsync(int account, Action act, CancellationToken cancellationToken)
    {
        var begun = await ReadAsync($"select length({Log})::text", cancellationToken);
        await SwitchAsync("all", cancellationToken);
        act();
        await SwitchAsync("none", cancellationToken);
        var told = await ReadAsync($"select substr({Log}, {begun} + 1)", cancellationToken);
        var existing = await ReadAsync("select string_agg(id::text, ' ') from (select id from users union select id from drivers union select id from cycles union select id from areas union select portal_id from portals) known", cancellationToken);
        return Script(Statements(told), account, existing);
    }

    /// <summary>What the server's programs are in, pgbench among them.</summary>
    public Task<string> ProgramsAsync(CancellationToken cancellationToken) => ReadAsync("select setting from pg_config() where name = 'BINDIR'", cancellationToken);

    // Sessions take the setting over with their next command.
    private async Task SwitchAsync(string what, CancellationToken cancellationToken)
    {
        await PortalRig.ExecuteAtAsync(database, $"alter system set log_statement = '{what}'", cancellationToken);
        await PortalRig.ExecuteAtAsync(database, "select pg_reload_conf(), pg_sleep(0.2)", cancellationToken);
    }

    private async Task<string> ReadAsync(string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The statements with their parameters in place.</summary>
    private static IEnumerable<string> Statements(string log)
    {
        var entries = Entry().Split(log).Skip(1).Chunk(2).Select(entry => (Kind: entry[0], Text: entry[1].Replace("\n\t", "\n", StringComparison.Ordinal).Trim())).ToList();
        for (var at = 0; at < entries.Count; at++)
        {
            if (entries[at].Kind != "LOG" || Told().Match(entries[at].Text) is not { Success: true } told || Array.Exists(NotOurs, begin => told.Groups["sql"].Value.StartsWith(begin, StringComparison.Ordinal)))
                continue;
            var values = at + 1 < entries.Count && entries[at + 1].Kind == "DETAIL"
                ? Parameter().Matches(entries[at + 1].Text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value)
                : [];
            yield return Placeholder().Replace(told.Groups["sql"].Value, match => Literal(values[match.Value]));
        }
    }

    /// <summary>What one message told at once stays together: each begins by telling the portal, until a transaction begins.</summary>
    private static string Script(IEnumerable<string> statements, int account, string existing)
    {
        var script = new StringBuilder();
        var (inTransaction, inPipeline) = (false, false);
        foreach (var statement in statements)
        {
            if (statement.StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase) || (!inTransaction && statement.StartsWith("select set_config", StringComparison.Ordinal)))
            {
                if (inPipeline)
                    script.AppendLine("\\endpipeline");
                inTransaction = statement.StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase);
                inPipeline = !inTransaction;
                if (inPipeline)
                    script.AppendLine("\\startpipeline");
            }

            script.Append(ForAnyAccount(statement, account, existing)).AppendLine(";");
            inTransaction &= !statement.StartsWith("COMMIT", StringComparison.OrdinalIgnoreCase);
        }

        return script.AppendLine(inPipeline ? "\\endpipeline" : "").ToString();
    }

    // Ids that the application made up become ids that no other run makes up.
    private static string ForAnyAccount(string statement, int account, string existing)
    {
        var digits = account.ToString("D12", CultureInfo.InvariantCulture);
        return QuotedUuid().Replace(statement, match => match.Groups["id"].Value switch
        {
            var id when existing.Contains(id, StringComparison.Ordinal) => match.Value,
            var id when id.EndsWith(digits, StringComparison.Ordinal) => $"('{id[..^12]}' || lpad(:n::text, 12, '0'))::uuid",
            var id => $"md5('{id}' || :n::text)::uuid",
        })
            .Replace($"E'{CardPortal.Company(account)}'", $"({CardPortal.FirstCompany} + :n)::text", StringComparison.Ordinal)
            .Replace(digits, "' || lpad(:n::text, 12, '0') || E'", StringComparison.Ordinal)
            .Replace(CardPortal.Company(account), $"' || ({CardPortal.FirstCompany} + :n)::text || E'", StringComparison.Ordinal);
    }

    // pgbench takes a colon within quotes for a variable's beginning, so there is none.
    private static string Literal(string logged) =>
        logged == "NULL" ? logged : "E" + logged.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(":", "\\072", StringComparison.Ordinal);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d [0-9:.]+ UTC \[\d+\] (?<kind>[A-Z]+):  ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(execute [^:]+|statement): (?<sql>.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Told();

    [GeneratedRegex(@"(?<name>\$\d+) = (?<value>NULL|'(''|[^'])*')", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\$\d+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"E'(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex QuotedUuid();
}
