using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Store;

/// <summary>One table for all providers. On SQLite every index ends in the rowid, which is <see cref="Session.Id"/>, the default order.</summary>
internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(session => session.Id);
        builder.HasDiscriminator(session => session.Provider)
            .HasValue<SessionSetup>(Provider.School)
            .HasValue<AcademicSession>(Provider.OneRoster)
            .HasValue<QuizSession>(Provider.Quiz)
            .HasValue<CourseSession>(Provider.ZohoPeople)
            .HasValue<PathSession>(Provider.ThreeSixtyLearning);
        builder.Property(session => session.Version).IsConcurrencyToken();

        // A provider's id is unique in its connection; led by the id, so that a look-up by id alone needs no index of its own.
        builder.HasIndex(session => new { session.ExternalId, session.Provider, session.Connection }).IsUnique();
        // One type's list in the default order, and its count.
        builder.HasIndex(session => session.Provider);
        // A status filter in the default order, over all providers or (with the provider read from the row) one.
        builder.HasIndex(session => session.Status);
        // Orders and ranges by time over all providers.
        builder.HasIndex(session => session.StartsAt);
        builder.HasIndex(session => session.CreatedAt);
        builder.HasIndex(session => session.UpdatedAt);
    }
}
