using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Store;

/// <summary>
/// One table for all providers. On SQLite every index ends in the rowid, which is <see cref="Session.Id"/>, the default order: so an index
/// on one column finds its rows in that order, and a link's index holds the link alone, not the connection of its foreign key.
/// </summary>
internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(session => session.Id);
        builder.HasDiscriminator(session => session.Provider);
        builder.Property(session => session.Version).IsConcurrencyToken();

        // A provider's id is unique in its connection; led by the id, so that a look-up by id alone needs no index of its own.
        builder.HasIndex(session => new { session.ExternalId, session.Provider, session.Connection }).IsUnique();
        // Orders, filters and counts over all providers.
        builder.HasIndex(session => session.Status);
        builder.HasIndex(session => session.StartsAt);
        builder.HasIndex(session => session.CreatedAt);
        builder.HasIndex(session => session.UpdatedAt);
        builder.HasIndex(session => new { session.Status, session.CreatedAt });
        // The same for one type's list. Without statistics SQLite prefers an equality on the provider to any order, and would sort
        // every row of the type for a page of it, unless the order is in the same index.
        builder.HasIndex(session => session.Provider);
        builder.HasIndex(session => new { session.Provider, session.Status });
        builder.HasIndex(session => new { session.Provider, session.StartsAt });
        builder.HasIndex(session => new { session.Provider, session.CreatedAt });
        builder.HasIndex(session => new { session.Provider, session.UpdatedAt });
        builder.HasIndex(session => new { session.Provider, session.Status, session.CreatedAt });
    }
}
