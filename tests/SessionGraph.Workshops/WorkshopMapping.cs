using Mapster;

namespace SessionGraph.Workshops;

/// <summary>The fields of workshops. Rules set the status and the end.</summary>
internal sealed class WorkshopMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
        => config.NewConfig<CreateWorkshopInput, Workshop>().Ignore(workshop => workshop.EndsAt, workshop => workshop.Branch);
}
