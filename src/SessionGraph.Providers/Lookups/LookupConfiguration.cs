using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers;

/// <summary>Maps a record that sessions refer to: a table whose key is the connection and the provider's id.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
/// <param name="table">The table.</param>
/// <param name="idColumn">The column of the provider's id.</param>
public abstract class LookupConfiguration<TLookup, TId>(string table, string idColumn = "Id") : IEntityTypeConfiguration<TLookup>
    where TLookup : Lookup<TId>
    where TId : notnull
{
    /// <inheritdoc/>
    public virtual void Configure(EntityTypeBuilder<TLookup> builder)
    {
        builder.ToTable(table);
        builder.HasKey(row => new { row.Connection, row.ExternalId });
        builder.Property(row => row.ExternalId).HasColumnName(idColumn).ValueGeneratedNever();
    }
}
