import CMS from '/kelola/penyunting/index.js'

CMS.init()
