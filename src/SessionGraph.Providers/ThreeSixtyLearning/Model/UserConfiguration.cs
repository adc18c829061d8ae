using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.ThreeSixtyLearning;

internal sealed class UserConfiguration() : LookupConfiguration<User, string>("Users")
{
    public override void Configure(EntityTypeBuilder<User> builder)
    {
        base.Configure(builder);
        builder.Property(user => user.Mail).UseCollation("NOCASE");
        builder.HasIndex(user => new { user.Connection, user.Mail }).IsUnique();
    }
}
