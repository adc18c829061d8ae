using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.ZohoPeople;

internal sealed class CourseModuleConfiguration : IEntityTypeConfiguration<CourseModule>
{
    public void Configure(EntityTypeBuilder<CourseModule> builder)
    {
        builder.ToTable("CourseModules");
        builder.HasKey(module => new { module.Connection, module.Id });
        builder.HasOne(module => module.Batch)
            .WithMany()
            .HasForeignKey(module => new { module.Connection, module.BatchId })
            .OnDelete(DeleteBehavior.Restrict);

        // The modules of a batch.
        builder.HasIndex(module => module.BatchId);
    }
}
