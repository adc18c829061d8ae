using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.ZohoPeople;

internal sealed class CourseSessionConfiguration : IEntityTypeConfiguration<CourseSession>
{
    public void Configure(EntityTypeBuilder<CourseSession> builder)
    {
        builder.Property(session => session.SessionType).HasColumnName("CourseSessionType");
        builder.HasOne(session => session.Module)
            .WithMany()
            .HasForeignKey(session => new { session.Connection, session.ModuleId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(session => session.Trainer)
            .WithMany()
            .HasForeignKey(session => new { session.Connection, session.TrainerErecno })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(session => session.Room)
            .WithMany()
            .HasForeignKey(session => new { session.Connection, session.RoomId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(session => session.GradeCategory)
            .WithMany()
            .HasForeignKey(session => new { session.Connection, session.GradeCategoryId })
            .OnDelete(DeleteBehavior.Restrict);

        // Lists the sessions of a module, trainer, room or grade category, and checks that a deleted one has none.
        builder.HasIndex(session => session.ModuleId).HasFilter("\"ModuleId\" IS NOT NULL");
        builder.HasIndex(session => session.TrainerErecno).HasFilter("\"TrainerErecno\" IS NOT NULL");
        builder.HasIndex(session => session.RoomId).HasFilter("\"RoomId\" IS NOT NULL");
        builder.HasIndex(session => session.GradeCategoryId).HasFilter("\"GradeCategoryId\" IS NOT NULL");
    }
}
