using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Path = System.IO.Path;

namespace SessionGraph.Gateway.Startup;

/// <summary>
/// Reads settings from the files of a folder, so that secrets are neither in environment variables nor in arguments, which other programs can
/// read. Kubernetes, Docker and systemd can provide such a folder.
/// </summary>
internal static class SecretFiles
{
    private const string Key = "SECRETS_DIRECTORY";

    /// <summary>
    /// Adds the files of the folder <c>SECRETS_DIRECTORY</c>, if it is set. A file's name is a setting's key with <c>__</c> in place of
    /// <c>:</c>; its content is the value. Only arguments override it.
    /// </summary>
    /// <exception cref="OptionsValidationException">The folder does not exist, or one of its files cannot be read.</exception>
    public static void AddSecretFiles(this ConfigurationManager configuration)
    {
        if (configuration[Key] is not { Length: > 0 } folder)
            return;

        try
        {
            var files = new KeyPerFileConfigurationSource { FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)) };
            var arguments = configuration.Sources.OfType<CommandLineConfigurationSource>().LastOrDefault();
            configuration.Sources.Insert(arguments is null ? configuration.Sources.Count : configuration.Sources.IndexOf(arguments), files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(Key, typeof(KeyPerFileConfigurationSource), [$"{Key} is {folder}: {exception.Message}"]);
        }
    }
}
