using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.ThreeSixtyLearning;

internal sealed class PathSessionInstructorConfiguration : IEntityTypeConfiguration<PathSessionInstructor>
{
    public void Configure(EntityTypeBuilder<PathSessionInstructor> builder)
    {
        builder.ToTable("PathSessionInstructors");
        builder.HasKey(instructor => new { instructor.SessionId, instructor.UserId });
        builder.HasOne(instructor => instructor.Session)
            .WithMany(session => session.Instructors)
            .HasForeignKey(instructor => instructor.SessionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(instructor => instructor.User)
            .WithMany()
            .HasForeignKey(instructor => new { instructor.Connection, instructor.UserId })
            .OnDelete(DeleteBehavior.Restrict);

        // Lists the sessions of a user, and checks that a deleted user has none.
        builder.HasIndex(instructor => instructor.UserId);
    }
}
