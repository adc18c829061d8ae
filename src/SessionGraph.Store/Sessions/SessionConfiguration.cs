using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Store;

/// <summary>
/// Maps all providers to one table. On SQLite every index ends in the rowid, which is <see cref="Session.Id"/>, the default sort order. So
/// an index on one column returns its rows in that order, and the index of a link holds only the link, not the connection of its foreign
/// key.
/// </summary>
internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(session => session.Id);
        builder.HasDiscriminator(session => session.Provider);
        builder.Property(session => session.Version).IsConcurrencyToken();

        // An external id is unique within a connection. The id comes first, so that a lookup by id alone can use this index.
        builder.HasIndex(session => new { session.ExternalId, session.Provider, session.Connection }).IsUnique();
        // For sorting, filtering and counting across providers.
        builder.HasIndex(session => session.Status);
        builder.HasIndex(session => session.StartsAt);
        builder.HasIndex(session => session.CreatedAt);
        builder.HasIndex(session => session.UpdatedAt);
        builder.HasIndex(session => new { session.Status, session.CreatedAt });
        // The same for lists of one type. Without statistics, SQLite prefers an equality on the provider to any sort order, and would sort
        // every row of the type for one page, unless the same index has the order.
        builder.HasIndex(session => session.Provider);
        builder.HasIndex(session => new { session.Provider, session.Status });
        builder.HasIndex(session => new { session.Provider, session.StartsAt });
        builder.HasIndex(session => new { session.Provider, session.CreatedAt });
        builder.HasIndex(session => new { session.Provider, session.UpdatedAt });
        builder.HasIndex(session => new { session.Provider, session.Status, session.CreatedAt });
    }
}
