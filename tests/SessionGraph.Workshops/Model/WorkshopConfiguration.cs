using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Workshops;

internal sealed class WorkshopConfiguration : IEntityTypeConfiguration<Workshop>
{
    public void Configure(EntityTypeBuilder<Workshop> builder)
    {
        builder.HasOne(workshop => workshop.Branch)
            .WithMany()
            .HasForeignKey(workshop => new { workshop.Connection, workshop.BranchId })
            .OnDelete(DeleteBehavior.Restrict);

        // The workshops of a branch, and the check that a deleted branch has none.
        builder.HasIndex(workshop => workshop.BranchId).HasFilter("\"BranchId\" IS NOT NULL");
    }
}
