{{ config.require('unique_key') }}
