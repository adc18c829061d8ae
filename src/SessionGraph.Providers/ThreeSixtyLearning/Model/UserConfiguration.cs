using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.ThreeSixtyLearning;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("Users");
        builder.HasKey(user => new { user.Connection, user.Id });
        builder.Property(user => user.Mail).UseCollation("NOCASE");
        builder.HasIndex(user => new { user.Connection, user.Mail }).IsUnique();
    }
}
