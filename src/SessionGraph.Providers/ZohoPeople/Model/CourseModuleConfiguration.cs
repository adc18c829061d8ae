using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.ZohoPeople;

internal sealed class CourseModuleConfiguration() : LookupConfiguration<CourseModule, string>("CourseModules")
{
    public override void Configure(EntityTypeBuilder<CourseModule> builder)
    {
        base.Configure(builder);
        builder.HasOne(module => module.Batch)
            .WithMany()
            .HasForeignKey(module => new { module.Connection, module.BatchId })
            .OnDelete(DeleteBehavior.Restrict);

        // Lists the modules of a batch.
        builder.HasIndex(module => module.BatchId);
    }
}
