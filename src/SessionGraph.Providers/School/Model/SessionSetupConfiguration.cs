using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.School;

internal sealed class SessionSetupConfiguration : IEntityTypeConfiguration<SessionSetup>
{
    public void Configure(EntityTypeBuilder<SessionSetup> builder)
    {
        builder.Property(setup => setup.SessionType).HasColumnName("SetupSessionType");
        // Lists the setups of an academic session.
        builder.HasIndex(setup => setup.AcademicSessionId).HasFilter("\"AcademicSessionId\" IS NOT NULL");
    }
}
