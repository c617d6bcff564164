using System.Data;
using Dapper;

namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>How rows of plain SQL become records: names by underscore, instants in UTC, JSON as what it stands for.</summary>
internal static class SqlRows
{
    public static void Configure()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new Instants());
        SqlMapper.AddTypeHandler(new Texts());
        SqlMapper.AddTypeHandler(new Json<Suggestions.Evidence>());
    }

    private sealed class Instants : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => new((DateTime)value, TimeSpan.Zero);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUniversalTime();
    }

    // Npgsql calls the type of every array's column Array, which no record asks for.
    private sealed class Texts : SqlMapper.TypeHandler<string[]>
    {
        public override string[] Parse(object value) => (string[])value;

        public override void SetValue(IDbDataParameter parameter, string[]? value) => parameter.Value = value;
    }

    private sealed class Json<T> : SqlMapper.TypeHandler<T>
    {
        public override T Parse(object value) => JsonText.Read<T>((string)value);

        public override void SetValue(IDbDataParameter parameter, T? value) => throw new NotSupportedException("JSON is written by the context.");
    }
}
