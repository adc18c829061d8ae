using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.ThreeSixtyLearning;

internal sealed class PathSessionConfiguration : IEntityTypeConfiguration<PathSession>
{
    public void Configure(EntityTypeBuilder<PathSession> builder)
    {
        builder.Ignore(session => session.InstructorIds);
        builder.HasOne(session => session.Path)
            .WithMany()
            .HasForeignKey(session => new { session.Connection, session.PathId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(session => session.OwnerGroup)
            .WithMany()
            .HasForeignKey(session => new { session.Connection, session.SessionOwnerGroup })
            .OnDelete(DeleteBehavior.Restrict);

        // Lists the sessions of a path or a group, and checks that a deleted one has none.
        builder.HasIndex(session => session.PathId).HasFilter("\"PathId\" IS NOT NULL");
        builder.HasIndex(session => session.SessionOwnerGroup).HasFilter("\"SessionOwnerGroup\" IS NOT NULL");
    }
}
