using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ImpactPilot.Features.Shared.Persistence;

/// <summary>Names columns, keys and indexes in snake_case (the usual package is not published for this EF version).</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.Builder.HasColumnName(SnakeCase(property.Name));
            foreach (var key in entity.GetKeys())
                key.Builder.HasName(key.IsPrimaryKey() ? $"pk_{entity.GetTableName()}" : $"ak_{entity.GetTableName()}_{Columns(key.Properties)}");
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.Builder.HasConstraintName($"fk_{entity.GetTableName()}_{Columns(foreignKey.Properties.Skip(1))}");
            foreach (var index in entity.GetIndexes().Where(index => index.Name is null))
                index.Builder.HasDatabaseName($"ix_{entity.GetTableName()}_{Columns(index.Properties)}");
        }
    }

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private static string Columns(IEnumerable<IConventionProperty> properties) =>
        string.Join('_', properties.Select(property => SnakeCase(property.Name)));
}
