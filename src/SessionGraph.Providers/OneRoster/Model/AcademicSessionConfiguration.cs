using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.OneRoster;

internal sealed class AcademicSessionConfiguration : IEntityTypeConfiguration<AcademicSession>
{
    public void Configure(EntityTypeBuilder<AcademicSession> builder)
    {
        builder.HasOne(session => session.Org)
            .WithMany()
            .HasForeignKey(session => new { session.Connection, session.OrgSourcedId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(session => session.Parent)
            .WithMany(session => session.Children)
            .HasForeignKey(session => session.ParentId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.Property(session => session.Metadata).IsJson();

        // Lists the children of a session, and checks that a deleted session has none.
        builder.HasIndex(session => session.ParentId).HasFilter("\"ParentId\" IS NOT NULL");
        // Lists the sessions of an organisation, and checks that a deleted organisation has none.
        builder.HasIndex(session => session.OrgSourcedId).HasFilter("\"OrgSourcedId\" IS NOT NULL");
    }
}
