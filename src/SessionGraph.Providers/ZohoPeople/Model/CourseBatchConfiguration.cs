using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.ZohoPeople;

internal sealed class CourseBatchConfiguration() : LookupConfiguration<CourseBatch, string>("CourseBatches")
{
    public override void Configure(EntityTypeBuilder<CourseBatch> builder)
    {
        base.Configure(builder);
        builder.HasOne(batch => batch.Course)
            .WithMany()
            .HasForeignKey(batch => new { batch.Connection, batch.CourseId })
            .OnDelete(DeleteBehavior.Restrict);

        // Lists the batches of a course.
        builder.HasIndex(batch => batch.CourseId);
    }
}
