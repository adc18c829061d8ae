using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.ZohoPeople;

internal sealed class CourseBatchConfiguration : IEntityTypeConfiguration<CourseBatch>
{
    public void Configure(EntityTypeBuilder<CourseBatch> builder)
    {
        builder.ToTable("CourseBatches");
        builder.HasKey(batch => new { batch.Connection, batch.Id });
        builder.HasOne(batch => batch.Course)
            .WithMany()
            .HasForeignKey(batch => new { batch.Connection, batch.CourseId })
            .OnDelete(DeleteBehavior.Restrict);

        // The batches of a course.
        builder.HasIndex(batch => batch.CourseId);
    }
}
